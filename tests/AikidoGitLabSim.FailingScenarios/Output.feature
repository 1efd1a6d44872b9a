Feature: What the output tells

  Scenario: Output with timings
    Given a step that takes 250 milliseconds
    When a step that says "a text of more than twenty characters"
    Then a step with a table and a text is "shown"
      | name  | amount |
      | apple | 3      |
    And a step with a text
      """
      of two
      lines
      """
