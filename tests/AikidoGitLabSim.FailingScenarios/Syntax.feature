Feature: A file that is not Gherkin

  Scenario: One that is written well
    Given a step that passes

  And this line belongs to nothing
  so it cannot be read
