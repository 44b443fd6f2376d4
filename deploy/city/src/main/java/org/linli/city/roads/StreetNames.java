package org.linli.city.roads;

import java.util.ArrayList;
import java.util.List;
import org.linli.city.Dice;

/** Invented Chinese street names, none twice. */
final class StreetNames {

    private static final String FIRST = "安宁和康福瑞景云清明长永德文春锦嘉恒怡泰惠颐静松柏兰芝鹤";
    private static final String SECOND = "澜泽祥华堂乐平远荣庆丰源秀泉林庭雅馨岭溪汀舒晖岚";

    private final List<String> stems = new ArrayList<>();
    private int next;

    StreetNames(Dice dice) {
        for (int first = 0; first < FIRST.length(); first++) {
            for (int second = 0; second < SECOND.length(); second++) {
                stems.add("" + FIRST.charAt(first) + SECOND.charAt(second));
            }
        }
        dice.shuffle(stems);
    }

    /** A new name that ends with {@code suffix}, such as 路. */
    String next(String suffix) {
        int round = next / stems.size();
        String stem = stems.get(next++ % stems.size());
        return round == 0 ? stem + suffix : stem + "新".repeat(round) + suffix;
    }
}
