@acceptance @tables
Feature: Tables and doc strings

  Scenario: A table has a header and rows
    Given the people
      | name | age |
      | Mara | 41  |
      | Joe  | 7   |
    Then the notebook reads "name/age,Mara 41,Joe 7,2 rows"

  Scenario: An escaped bar and an empty cell
    Given the people
      | name | age |
      | a\|b |     |
    Then the notebook reads "name/age,a|b ,1 rows"

  Scenario: A doc string keeps its lines and loses its indent
    Given the text
      """
      first
        second
      """
    Then the notebook reads "first\n  second"

  Scenario: Parameters come before the doc string and the table
    Given the "title" over the text
      """
      body
      """
    And the "title" over the table
      | only |
      | cell |
    Then the notebook reads "title: body,title: cell"

  Scenario: A column that is not there
    Then asking for column "nope" names the columns
      | yes |
      | 1   |
