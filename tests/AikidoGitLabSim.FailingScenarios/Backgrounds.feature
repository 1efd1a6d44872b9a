Feature: Backgrounds of scenarios without steps

  Background:
    Given a step that passes

  Scenario: Without steps

  Rule: A rule

    Background:
      Given a step that throws

    Scenario: Without steps in a rule
