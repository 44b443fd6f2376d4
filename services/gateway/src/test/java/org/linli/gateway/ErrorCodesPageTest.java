package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorCodesPageTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/resources/docs/error-codes.html");

    @Test
    void thePageExplainsEveryCodeOfThePlatform() throws IOException {
        // Given
        Map<String, List<ErrorCodes.Code>> codes = ErrorCodes.ofThePlatform(Path.of("../.."));
        String page = ErrorCodes.page(codes);
        if (Boolean.getBoolean("linli.docs.write")) {
            Files.writeString(PAGE, page);
        }

        // Then
        assertThat(codes).containsKeys("kernel", "gateway");
        assertThat(codes.get("gateway"))
                .contains(new ErrorCodes.Code(
                        "BODY_TOO_LARGE", 413, "提交的内容过大", "The body is larger than the door lets in."));
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw -pl services/gateway test -Dtest=ErrorCodesPageTest -Dlinli.docs.write=true")
                .isEqualTo(page);
    }
}
