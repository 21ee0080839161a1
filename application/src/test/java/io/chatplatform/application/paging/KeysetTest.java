package io.chatplatform.application.paging;

import static io.chatplatform.application.fake.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {
  private static final UUID ID = UUID.fromString("0197f3a0-1111-7222-8333-444455556666");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-04T10:20:30.123456Z",
        "1969-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00Z"
      })
  void aPlaceIsReadAsItWasWritten(String at) {
    var place = new Keyset(Instant.parse(at), ID);

    assertThat(Keyset.parse(place.text())).contains(place);
  }

  @Test
  void aPlaceIsPreciseToTheMicrosecond() {
    assertThat(Keyset.parse(new Keyset(NOW.plusNanos(789), ID).text()))
        .contains(new Keyset(NOW, ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "1",
        "1_2",
        "x_0197f3a0-1111-7222-8333-444455556666",
        "1_0197F3A0-1111-7222-8333-444455556666",
        "999999999999999999_0197f3a0-1111-7222-8333-444455556666"
      })
  void anythingElseIsNoPlace(String text) {
    assertThat(Keyset.parse(text)).isEmpty();
  }

  @Test
  void aPageTellsWhereTheNextOneStarts() {
    List<Integer> rows = IntStream.range(0, 4).boxed().toList();

    Page<Integer> page = Page.cut(rows, 9, PageRequest.first(3), row -> place(row));

    assertThat(page.items()).containsExactly(0, 1, 2);
    assertThat(page.next()).contains(place(2));
    assertThat(page.total()).isEqualTo(9);
    assertThat(Page.cut(rows, 9, PageRequest.first(4), row -> place(row)).next()).isEmpty();
  }

  private static Keyset place(int row) {
    return new Keyset(NOW.plusSeconds(row), ID);
  }
}
