package io.chatplatform.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.Function;
import java.util.function.Predicate;

/// What classes look like, where ArchUnit has no words for it.
final class Shapes {
  private Shapes() {}

  static DescribedPredicate<JavaClass> areTopLevel() {
    return DescribedPredicate.describe(
        "are top level",
        type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
  }

  /// An interface that can be asked at least one thing; its input stands inside it.
  static ArchCondition<JavaClass> beAVerb() {
    return be(
        "be a verb",
        type ->
            type.isInterface()
                && !type.getMethods().isEmpty()
                && !type.getSimpleName().matches(".*(Service|Impl|UseCase|Port|Manager)"));
  }

  static ArchCondition<JavaClass> beAPortOrItsWords() {
    return be(
        "be an interface or a value that one speaks in",
        type -> type.isInterface() || type.isRecord() || type.isEnum());
  }

  /// A record, an enum, a sealed family or its members, a refusal; or rules without any state.
  static ArchCondition<JavaClass> beAValue() {
    return be(
        "be a value",
        type ->
            type.isRecord()
                || type.isInterface()
                || type.isEnum()
                || type.isAssignableTo(Enum.class)
                || type.isAssignableTo(Throwable.class)
                || type.isAnonymousClass()
                || type.getSimpleName().equals("package-info")
                || type.getFields().stream()
                    .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)));
  }

  static SliceAssignment adaptersOf(House house) {
    return slices(
        "adapters",
        type -> {
          String name = firstPart(house, type);
          return house.isAdapter(name) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        });
  }

  /// Each package by itself.
  static SliceAssignment packagesOf(House house) {
    return slices(
        "packages",
        type ->
            type.getPackageName().startsWith(house.base() + ".")
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore());
  }

  private static String firstPart(House house, JavaClass type) {
    String prefix = house.base() + ".";
    String rest =
        type.getPackageName().startsWith(prefix)
            ? type.getPackageName().substring(prefix.length())
            : "";
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static SliceAssignment slices(
      String description, Function<JavaClass, SliceIdentifier> identify) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return identify.apply(type);
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
  }

  private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type, holds.test(type), type.getName() + " should " + description));
      }
    };
  }
}
