package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.UserException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceConfTest {

    private static final Pattern EXPECTED = Pattern.compile("; expected (.*?)(; the nearest is .*)?\\.");

    private SettingsFiles files;

    @BeforeEach
    void generate(@TempDir Path folder) {
        files = new SettingsFiles(folder);
    }

    static List<ReferenceKey> keys() {
        return ReferenceKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsRead(ReferenceKey key) {
        ModelSpec before = files.load();
        String other = otherValue(key);
        files.user("labelcraft." + key.path() + " = " + other);

        try {
            assertThat(withoutEffective(files.load())).isNotEqualTo(withoutEffective(before));
        } catch (UserException e) {
            assertThat(e).hasMessageContaining("labelcraft." + key.section());
            assertThat(key.path())
                    .isIn(
                            "schema",
                            "recommender.output",
                            "training.loss",
                            "split.train",
                            "split.hold-out",
                            "split.test");
        }
    }

    private static String withoutEffective(ModelSpec spec) {
        return spec.toString().replace(spec.effective(), "");
    }

    private static String otherValue(ReferenceKey key) {
        Object value = key.value().unwrapped();
        if (value instanceof Boolean flag) {
            return String.valueOf(!flag);
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return "[like]";
        }
        if (value instanceof List<?> list) {
            return list.size() == 1 ? "[" + list.get(0) + ", " + list.get(0) + "]" : "[" + list.get(0) + "]";
        }
        if (value instanceof Integer number && key.comment().contains("A whole number")) {
            return String.valueOf(number + 1);
        }
        if (value instanceof Number number) {
            return String.valueOf(number.doubleValue() == 0 ? 0.5 : number.doubleValue() / 2);
        }
        if (key.comment().contains("A duration such as")) {
            return "20s";
        }
        return switch (key.path()) {
            case "split.train-until" -> "\"2022-05-01T00:00:00Z\"";
            case "schedule.cron" -> "\"0 0 5 * * ?\"";
            case "schedule.time-zone" -> "Asia/Tokyo";
            case "recommender.name" -> "din";
            default -> otherName(key);
        };
    }

    /** One of the names that the comment lists last, or any where it lists none. */
    private static String otherName(ReferenceKey key) {
        int list = key.comment().lastIndexOf("One of ");
        String names = list < 0 ? "other" : key.comment().substring(list).replaceAll("^One of |\\.$", "");
        return Arrays.stream(names.split(", "))
                .filter(name -> !name.equals(key.value().unwrapped()))
                .findFirst()
                .orElse("other");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyCommentSaysWhatTheLoaderExpects(ReferenceKey key) {
        files.user("labelcraft." + key.path() + " { no = 1 }");

        String expected = EXPECTED.matcher(files.complaint(Map.of()))
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(key.comment().toLowerCase(Locale.ROOT)).contains(inComment(expected));
    }

    private static String inComment(String expected) {
        return expected.toLowerCase(Locale.ROOT).replace("[0, epochs = 6]", "[0, epochs]");
    }
}
