package org.linli.registry.resident.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.application.Search;
import org.linli.registry.resident.domain.FoldedName;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.web.Page;

/** Whom to look for, and which part of the list of them; all that is said must fit. */
@Schema(name = "Search")
record SearchBody(
        @Schema(
                description = "姓名开头：汉字、全拼或首字母 the beginning of the name, in characters, pinyin without tones, or its"
                        + " initials",
                examples = {"王秀英", "wangxiuy", "wxy"})
        @Nullable
        String name,

        @Schema(description = "行政区划 a division code of 2, 4, 6, 9 or 12 digits") @Nullable
        String division,

        @Schema(description = "对象类别 codes of GET /categories; all of them") @Nullable
        List<@Nullable String> categories,

        @Schema(description = "能力等级 0 intact to 4 total loss, by the last assessment; one of them") @Nullable
        List<@Nullable Integer> levels,

        @Schema(type = SchemaType.STRING, implementation = ResidentStatus.class) @Nullable
        String status,

        @Schema(type = SchemaType.STRING, implementation = LivingSituation.class) @Nullable
        String livingSituation,

        @Schema(description = "身份证号, whole") @Nullable String identityNumber,

        @Schema(description = "电话 of the resident, whole") @Nullable
        String phone,

        @Schema(description = "next of the page before") @Nullable
        String after,

        @Schema(description = "items of a page, 1 to 200; 50 when absent") @Nullable
        Integer limit) {

    private static final int NAME = 50;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_LEVELS = 5;

    /**
     * A search and a part of what it finds.
     *
     * @param search whom to look for
     * @param after the last one shown
     * @param limit how many to show
     */
    record Read(Search search, @Nullable Place after, int limit) {}

    Read read(LocalDate today) {
        Form form = new Form();
        Search search = new Search(
                name(form),
                form.value("division", division, DivisionCode::parse),
                Bodies.categories(form, form.list("categories", categories, MOST_CATEGORIES)),
                levels(form),
                form.word("status", status, ResidentStatus.class),
                form.word("livingSituation", livingSituation, LivingSituation.class),
                form.value("identityNumber", identityNumber, text -> CitizenId.parse(text, today)),
                form.value("phone", phone, PhoneNumber::parse));
        Place place = form.value("after", after, ListQuery::place);
        form.refuseIfWrong();
        if (isEmpty(search)) {
            form.wrong("name", "something to look for is needed, the name or another member");
            form.refuseIfWrong();
        }
        return new Read(search, place, Page.limit(limit));
    }

    private @Nullable FoldedName name(Form form) {
        String text = form.text("name", name, NAME);
        FoldedName folded = text == null ? null : FoldedName.of(text);
        if (folded != null && folded.isEmpty()) {
            form.wrong("name", "must hold characters or the letters of their pinyin");
        }
        return folded;
    }

    private List<Integer> levels(Form form) {
        List<Integer> read = form.list("levels", levels, MOST_LEVELS);
        if (read.stream().anyMatch(level -> level < 0 || level >= MOST_LEVELS)) {
            form.wrong("levels", "must be numbers from 0 to 4");
        }
        return read.stream().distinct().toList();
    }

    private static boolean isEmpty(Search search) {
        return search.categories().isEmpty()
                && search.levels().isEmpty()
                && Stream.of(
                                search.name(),
                                search.within(),
                                search.status(),
                                search.livingSituation(),
                                search.identityNumber(),
                                search.phone())
                        .allMatch(asked -> asked == null);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "SearchBody[***]";
    }
}
