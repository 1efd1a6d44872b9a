@acceptance @conversions
Feature: Conversions

  Scenario Outline: .NET's own types
    When I convert <text> to <type>
    Then the notebook reads "<result>"

    Examples:
      | text                                 | type     | result                               |
      | 12                                   | int      | 12                                   |
      | 9000000000                           | long     | 9000000000                           |
      | true                                 | bool     | True                                 |
      | 2.50                                 | decimal  | 2.50                                 |
      | 2026-11-22                           | DateOnly | 2026-11-22                           |
      | 2026-11-22T10:00:00                  | DateTime | 2026-11-22T10:00:00                  |
      | not found                            | enum     | NotFound                             |
      | 11111111-2222-3333-4444-555555555555 | Guid     | 11111111-2222-3333-4444-555555555555 |

  Scenario: A transformation by regular expression
    When I wait for 3 days
    Then the notebook reads "72"

  Scenario: A transformation as a named parameter
    When the edition is gitlab.com/premium
    Then the notebook reads "gitlab.com at premium"

  Scenario: A transformation of a table
    When the shopping list is
      | item  | count |
      | apple | 3     |
      | pear  | 1     |
    Then the notebook reads "3 apple,1 pear"

  Scenario: An asynchronous transformation that uses the scenario
    When I shout "hey"
    Then the notebook reads "shouting,HEY"
