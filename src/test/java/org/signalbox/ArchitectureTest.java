package org.signalbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.wire.Failure;

/** The shape of the code: who may use whom, and with what. */
@AnalyzeClasses(packages = "org.signalbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.signalbox.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule engineIsPlainJava =
      classes()
          .that()
          .resideInAPackage("..workflow.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..workflow.engine..");

  @ArchTest
  static final ArchRule wireKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("..wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..activity..", "..workflow..", "..identity..", "..rights..");

  @ArchTest
  static final ArchRule rightsArePlainJava =
      noClasses()
          .that()
          .resideInAPackage("..rights..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "..activity..", "..workflow..", "..identity..");

  @ArchTest
  static final ArchRule resourcesUseNoDatabase =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule onlyStandardInterfaces =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.glassfish..",
              "org.jboss..",
              "org.wildfly..",
              "fish.payara..",
              "com.sun..",
              "org.eclipse.persistence..");

  @ArchTest
  static final ArchRule sessionBeansHoldNoState =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should()
          .beFinal()
          .orShould()
          .beAnnotatedWith(jakarta.inject.Inject.class)
          .orShould()
          .beAnnotatedWith(jakarta.persistence.PersistenceContext.class)
          .orShould()
          .beAnnotatedWith(jakarta.annotation.Resource.class);

  /** The proxy of a session bean passes on public methods only. */
  @ArchTest
  static final ArchRule sessionBeansOfferPublicMethodsOnly =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .areNotStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .bePublic()
          .orShould()
          .bePrivate();

  @ArchTest
  static final ArchRule exceptionsExtendOneRoot =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo(Failure.class)
          .orShould()
          .beAssignableTo(jakarta.ws.rs.WebApplicationException.class);

  @ArchTest
  static final ArchRule timeComesFromOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.signalbox.ClockProducer")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Date.class);

  @ArchTest
  static void everyResourceAndProviderIsServed(JavaClasses classes) {
    Set<Class<?>> found =
        classes.stream()
            .filter(
                type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
            .map(JavaClass::reflect)
            .collect(Collectors.toSet());
    assertThat(new WebApiApplication().getClasses()).isEqualTo(found);
  }

  /** The commands speak to a person at a console. */
  @ArchTest
  static final ArchRule onlyTheCommandPrints =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.signalbox.identity.AdministratorCommand")
          .and()
          .doNotHaveFullyQualifiedName("org.signalbox.command.Command")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
