Feature: Handing the token over: Aikido's page
  The page ends with pasting the token on a page of Aikido's. What that page says then, no public document tells: here it says
  what our reference validator found, in our words. Statements S-07, S-08, S-25 and S-26.

  @ui @S-25
  Scenario Outline: A token as the page wants it is taken: <token> on <edition>
    Given GitLab <edition>
    And <token>
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "<verdict>"

    Examples: A group's token
      | edition                  | token                 | verdict             |
      | gitlab.com/premium/18.11 | a group token of acme | The token was taken |

    Examples: A person's, who is not called AikidoSec
      | edition                  | token                    | verdict                            |
      | gitlab.com/free/18.11    | a personal token of mara | The token was taken, with warnings |
      | gitlab.com/premium/15.11 | a personal token of mara | The token was taken, with warnings |

    Examples: Where tokens without an end may be had, and this one has an end
      | edition                | token                 | verdict                            |
      | self-managed/free/19.1 | a group token of acme | The token was taken, with warnings |

  @ui @S-25 @O-06
  Scenario Outline: A token that is no good is not taken, and why is said: <defect>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe
    And <defect>
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was not taken"
    And it finds about "<topic>": "<found>"
    And it says what to do about "<topic>": "<cure>"
    And no token is in use

    Examples:
      | defect                                         | topic                          | found                             | cure                                                |
      | it has the scopes "read_user, read_repository" | The scopes that scanning needs | read_api MISSING                  | Make a new one with read_api, read_user, read_repository |
      | it has the scope "read_api"                    | The scopes that scanning needs | read_user MISSING                 | A token's scopes cannot be changed                  |
      | it is dead from 2026-06-15 on                  | Whether GitLab takes the token | The token has expired             | Make a new token                                    |
      | it was revoked                                 | Whether GitLab takes the token | The token was revoked             | Make a new token                                    |
      | joe is blocked                                 | Whether GitLab takes the token | shuts out its user                | administrator                                       |
      | a token of another GitLab                      | Whether GitLab takes the token | This GitLab does not know the token | See that all of it was copied                     |

  @ui @O-01 @O-06
  Scenario: A group token for a guest is not taken, because it reads no code
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it has the role guest
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was not taken"
    And it says what to do about "The projects it can read": "Make a new one with the role Reporter or above"

  @ui @O-06
  Scenario: What cannot be a token is not sent to anybody
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And Aikido's page is open
    When a sentence is pasted there
    Then Aikido's page says "The token was not taken"
    And it finds about "What was pasted": "Nothing was sent."
    And it says what to do about "What was pasted": "Copy the token again"
    When nothing is pasted there
    Then Aikido's page says "The token was not taken"
    And it finds about "What was pasted": "The token is blank."

  @ui @O-06
  Scenario: Where GitLab turns everybody away for a while, nothing is held against the token
    Given GitLab gitlab.com/premium/18.11
    And GitLab takes 2 requests a minute from each user
    And a group token of acme
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "It could not be decided whether the token is good"
    And it says what to do about "The projects it can read": "Wait"

  @ui @S-07 @O-13
  Scenario: A token can be updated later, and the one before has to be revoked
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme called "first"
    And a group token of acme called "second"
    And Aikido's page is open
    When the token "first" is taken
    And it is pasted there
    Then the token in use is "first"
    When the token "second" is taken
    And it is pasted there
    Then the token in use is "second"
    And it finds about "The token before": "“first”"
    And it says what to do about "The token before": "Revoke it in GitLab"
    And GitLab answers
      | question          | first | second |
      | what it is itself | yes   | yes    |

  @ui @S-07
  Scenario: A token that is no good does not push out the one in use
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe called "bad"
    And it has the scope "read_user"
    And a group token of acme called "good"
    And Aikido's page is open
    When it is pasted there
    Then the token in use is "good"
    When the token "bad" is taken
    And it is pasted there
    Then Aikido's page says "The token was not taken"
    And the token in use is "good"

  @S-07
  Scenario Outline: A program can update the token, too: <token>, <state>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    And <state>
    When it is handed over by Aikido's public call
    Then Aikido answers <status>

    Examples:
      | token                        | state                                                    | status |
      | a personal token of mara     | it has the scopes "read_api, read_user, read_repository" | 200    |
      | a personal token of mara     | it has the scope "read_user"                             | 403    |
      | a personal token of mara     | it was revoked                                           | 403    |
      | a project token of acme/shop | it is dead from 2026-12-31 on                            | 403    |

  @ui @S-08 @S-26 @O-08
  Scenario: The address on the page leads to the form, and so does Aikido's start page
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When mara follows the way from Aikido's start page
    And it is pasted there
    Then Aikido's page says "The token was taken"
    And the page says that it is a simulation
    And the token is all that the page asks for

  @ui
  Scenario Outline: With the keyboard and a screen reader: <token>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    And Aikido's page is open
    When it is handed over with the keyboard alone
    Then Aikido's page says "<verdict>"
    And the verdict has the keyboard's focus
    And a screen reader is told of it as <role>

    Examples:
      | token                        | verdict                 | role   |
      | a group token of acme        | The token was taken     | status |
      | a project token of acme/shop | The token was not taken | alert  |

  @ui
  Scenario: Without scripts
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And a browser without scripts
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was taken"

  @ui
  Scenario Outline: Nobody is kept out: <width> pixels, <colours>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And a window <width> pixels wide, in <colours> colours
    When Aikido's page is opened
    Then nothing on the page keeps a reader out
    And nothing has to be scrolled sideways
    When it is pasted there
    Then nothing on the page keeps a reader out
    And nothing has to be scrolled sideways
    When a sentence is pasted there
    Then nothing on the page keeps a reader out
    And nothing has to be scrolled sideways

    Examples:
      | width | colours |
      | 375   | light   |
      | 375   | dark    |
      | 1280  | light   |
      | 1280  | dark    |
