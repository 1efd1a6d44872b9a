Feature: Steps that end badly

  Scenario: An undefined step
    Given a step that passes
    When nobody has defined this
    And nobody has defined that "quoted" text 7 times
    Then a step that passes

  Scenario: A step defined elsewhere
    Given a step of another feature

  Scenario: Undefined after a failure
    Given a step that throws
    When nobody has defined this

  Scenario: An ambiguous step
    Given a step that two definitions take
    Then a step that passes

  Scenario: A pending step
    Given a step that is "not written"
    Then a step that passes

  Scenario: A step that throws at once
    Given a step that throws
    Then a step that passes

  Scenario: A step that throws later
    Given a step that throws later
    Then a step that passes

  Scenario: A parameter that does not convert
    Given a step that takes soon days
    Then a step that passes

  Scenario: A parameter that no definition converts
    Given a step that takes a date or a number: soon

  Scenario: A parameter too many
    Given a step that passes
      | a | table |

  Scenario: A class that cannot be made
    Given a step of a class that cannot be made

  Scenario Outline: A row of an outline
    Given a step that <ends>

    Examples:
      | ends   |
      | passes |
      | throws |

  @ignore
  Scenario: An ignored scenario
    Given a step that throws
