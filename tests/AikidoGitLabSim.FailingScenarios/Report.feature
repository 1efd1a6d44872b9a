Feature: What the report shows

  Scenario: A token value in the output and in the error
    Given a step that leaks a token

  Scenario: A picture
    Given a step that attaches a picture

  Scenario: A step that skips the scenario
    Given a step that is skipped because "it is a holiday"
    Then a step that passes

  Scenario: A step after But
    Given a step that passes
    But a step that passes
