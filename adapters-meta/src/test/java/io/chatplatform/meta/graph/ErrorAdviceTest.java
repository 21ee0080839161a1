package io.chatplatform.meta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.message.DeliveryError;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each error code that Meta documents for sending, and what an agent is told to do.
class ErrorAdviceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # code, subcode, action
          0, 0, reconnect
          1, 0, retry
          1, 99, retry
          1, 1357046, retry
          2, 0, retry
          1200, 0, retry
          3, 0, reconnect
          4, 0, wait
          4, 2018022, wait
          4, 2018354, wait
          9, 2018352, wait
          10, 0, reconnect
          10, 2018278, wait
          10, 2018065, wait
          10, 2534022, wait
          10, 2018108, none
          17, 0, wait
          32, 0, wait
          33, 0, reconnect
          100, 33, reconnect
          100, 0, none
          100, 2018001, none
          100, 2018008, retry
          100, 2018047, retry
          100, 2018034, none
          100, 2018109, none
          190, 458, reconnect
          190, 460, reconnect
          190, 463, reconnect
          190, 467, reconnect
          200, 0, reconnect
          200, 1545041, none
          200, 2018021, none
          200, 2018027, none
          230, 0, reconnect
          368, 0, wait
          551, 1545041, none
          613, 0, wait
          80006, 0, wait
          80007, 0, wait
          1545041, 0, none
          10303, 0, none
          10900, 0, none
          10903, 0, none
          130403, 0, none
          130429, 0, wait
          130472, 0, none
          130497, 0, wait
          131000, 0, retry
          131005, 0, reconnect
          131008, 0, none
          131009, 0, none
          131016, 0, retry
          131021, 0, none
          131026, 0, none
          131030, 0, none
          131031, 0, wait
          131037, 0, wait
          131042, 0, wait
          131045, 0, reconnect
          131047, 0, use_template
          131048, 0, wait
          131049, 0, wait
          131050, 0, none
          131051, 0, none
          131052, 0, none
          131053, 0, none
          131056, 0, wait
          131057, 0, wait
          131060, 0, none
          131062, 0, none
          131063, 0, none
          131064, 0, wait
          132000, 0, use_template
          132001, 0, use_template
          132005, 0, use_template
          132007, 0, use_template
          132008, 0, use_template
          132012, 0, use_template
          132015, 0, use_template
          132016, 0, use_template
          132068, 0, none
          132069, 0, none
          133004, 0, retry
          133005, 0, reconnect
          133006, 0, reconnect
          133008, 0, reconnect
          133010, 0, reconnect
          133015, 0, reconnect
          133016, 0, reconnect
          135000, 0, none
          137000, 0, none
          2494100, 0, wait
          """)
  void everyCodeSaysWhatToDo(int code, int subcode, String action) {
    var error = new GraphError(code, subcode, "The platform's words", false, Optional.empty());

    DeliveryError told = error.toDeliveryError();

    assertThat(told.action().name().toLowerCase(Locale.ROOT)).isEqualTo(action);
    assertThat(told.message()).isNotBlank();
    assertThat(told.help())
        .hasValueSatisfying(
            help -> assertThat(help).startsWith("https://developers.facebook.com/docs/"));
  }
}
