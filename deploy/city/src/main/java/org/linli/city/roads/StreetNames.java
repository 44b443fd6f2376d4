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
        return round == 0 ? stem + suffix : stem + numeral(round + 1) + suffix;
    }

    /** A number from 2 to 99, as streets of one stem are counted: 安宁路, 安宁二路, 安宁三路. */
    private static String numeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return "一二三四五六七八九".substring(digit - 1, digit);
    }
}
