package io.chatplatform.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.chatplatform.bootstrap.architecture.Shapes.areTopLevel;
import static io.chatplatform.bootstrap.architecture.Shapes.beAPortOrItsWords;
import static io.chatplatform.bootstrap.architecture.Shapes.beAValue;
import static io.chatplatform.bootstrap.architecture.Shapes.beAVerb;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Function;

/// How the house is built, one sentence each. A rule is about the packages below a base, so that it
/// can be tried on a broken house too: `brokenBy` is the class there that must be noticed.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Rule {
  THE_DOMAIN_DEPENDS_ON_THE_JDK_ONLY(
      "FrameworkValue",
      house ->
          classes()
              .that()
              .resideInAPackage(house.domain())
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(house.domain(), "java..", "org.jspecify..")),

  THE_APPLICATION_ADDS_NOTHING_BUT_INJECTION(
      "FrameworkUseCase",
      house ->
          classes()
              .that()
              .resideInAPackage(house.application())
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(
                  house.application(),
                  house.domain(),
                  "java..",
                  "jakarta.inject..",
                  "org.jspecify..")),

  ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
      "KnowsPersistence",
      house -> slices().assignedFrom(Shapes.adaptersOf(house)).should().notDependOnEachOther()),

  ONLY_BOOTSTRAP_SEES_BOOTSTRAP(
      "KnowsBootstrap",
      house ->
          noClasses()
              .that()
              .resideOutsideOfPackage(house.bootstrap())
              .should()
              .dependOnClassesThat()
              .resideInAPackage(house.bootstrap())),

  /// Let be: a message names its chat, whose last message the chat shows; a channel names the types
  /// of messages it takes; and the parts of `bootstrap` know the settings that stand above them.
  NO_PACKAGES_DEPEND_ON_EACH_OTHER_IN_A_CIRCLE(
      "Hen",
      house ->
          slices()
              .assignedFrom(Shapes.packagesOf(house))
              .should()
              .beFreeOfCycles()
              .ignoreDependency(
                  resideInAPackage(house.base() + ".domain.message"),
                  HasName.Predicates.name(house.base() + ".domain.chat.ChatId"))
              .ignoreDependency(
                  resideInAPackage(house.base() + ".domain.channel"),
                  HasName.Predicates.name(house.base() + ".domain.message.MessageType"))
              .ignoreDependency(
                  resideInAPackage(house.base() + ".bootstrap.*"),
                  resideInAPackage(house.base() + ".bootstrap"))),

  PORTS_HOLD_NO_FRAMEWORK_TYPES(
      "FrameworkPort",
      house ->
          classes()
              .that()
              .resideInAPackage(house.ports())
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(house.application(), house.domain(), "java..", "org.jspecify..")),

  NEITHER_SQL_NOR_JSON_NOR_HTTP_REACHES_THE_CORE(
      "SqlValue",
      house ->
          noClasses()
              .that()
              .resideInAnyPackage(house.domain(), house.application())
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "java.sql..",
                  "javax.sql..",
                  "java.net.http..",
                  "com.sun.net.httpserver..",
                  "tools.jackson..",
                  "com.fasterxml..",
                  "jakarta.servlet..",
                  "io.javalin..")),

  /// `Application` starts and stops the workers among them.
  SERVICES_ARE_NAMED_WHERE_THEY_ARE_WIRED_ONLY(
      "NamesAService",
      house ->
          classes()
              .that()
              .resideInAPackage(house.services())
              .should()
              .onlyHaveDependentClassesThat(
                  DescribedPredicate.or(
                      resideInAnyPackage(house.application(), house.wiring()),
                      HasName.Predicates.name(house.base() + ".bootstrap.Application")))),

  ADAPTERS_NEVER_USE_A_SERVICE(
      "UsesAService",
      house ->
          noClasses()
              .that()
              .resideInAnyPackage(house.adapters())
              .should()
              .dependOnClassesThat()
              .resideInAPackage(house.services())),

  AN_INBOUND_PORT_IS_A_VERB(
      "ClassPort",
      house ->
          classes()
              .that()
              .resideInAPackage(house.inboundPorts())
              .and(areTopLevel())
              .should(beAVerb())),

  AN_OUTBOUND_PORT_IS_AN_INTERFACE_OR_A_WORD_OF_ONE(
      "ClassRepository",
      house ->
          classes()
              .that()
              .resideInAPackage(house.outboundPorts())
              .and(areTopLevel())
              .should(beAPortOrItsWords())),

  THE_DOMAIN_CONSISTS_OF_VALUES(
      "MutableValue",
      house -> classes().that().resideInAPackage(house.domain()).should(beAValue())),

  ONLY_THE_DEMO_USES_THE_SIMULATOR(
      "UsesTheSimulator",
      house ->
          noClasses()
              .that()
              .resideOutsideOfPackages(house.simulator(), house.demo(), house.wiring())
              .and()
              .doNotHaveFullyQualifiedName(house.base() + ".bootstrap.Application")
              .should()
              .dependOnClassesThat()
              .resideInAPackage(house.simulator())),

  ONLY_MAIN_PRINTS(
      "Prints",
      house ->
          noClasses()
              .that()
              .doNotHaveFullyQualifiedName(house.base() + ".bootstrap.Main")
              .should(ACCESS_STANDARD_STREAMS)),

  NOTHING_IS_INJECTED_INTO_A_FIELD(
      "InjectedField", house -> noFields().should().beAnnotatedWith(Inject.class));

  private final String brokenBy;
  private final Function<House, ArchRule> rule;

  Rule(String brokenBy, Function<House, ArchRule> rule) {
    this.brokenBy = brokenBy;
    this.rule = rule;
  }

  String brokenBy() {
    return brokenBy;
  }

  ArchRule in(House house) {
    return rule.apply(house).as(name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
