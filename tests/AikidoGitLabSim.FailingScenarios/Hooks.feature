Feature: Hooks that end badly

  @before-scenario-fails
  Scenario: Before the scenario
    Given a step that passes

  @before-step-fails
  Scenario: Before a step
    Given a step that passes
    Then a step that passes

  @after-step-fails
  Scenario: After a step
    Given a step that passes
    Then a step that passes

  @after-scenario-fails
  Scenario: After the scenario
    Given a step that passes

  @after-scenario-fails
  Scenario: A step and after the scenario
    Given a step that throws

  @after-step-fails
  Scenario: A step and after it
    Given a step that throws
