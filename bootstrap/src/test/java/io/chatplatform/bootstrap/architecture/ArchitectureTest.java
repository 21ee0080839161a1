package io.chatplatform.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Our house keeps every rule, and every rule notices a house that does not.
class ArchitectureTest {
  private static final JavaClasses OURS = House.ours();
  private static final JavaClasses BROKEN = House.broken();

  @ParameterizedTest
  @EnumSource
  void ourHouseKeeps(Rule rule) {
    rule.in(House.OURS).check(OURS);
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenHouseIsNoticed(Rule rule) {
    EvaluationResult result = rule.in(House.BROKEN).evaluate(BROKEN);

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(rule.brokenBy());
  }

  @ParameterizedTest
  @MethodSource("namedPackages")
  void everyPackageThatARuleNamesHoldsClasses(String name) {
    assertThat(OURS.stream().filter(resideInAPackage(name))).isNotEmpty();
  }

  static Stream<String> namedPackages() {
    return House.OURS.named();
  }
}
