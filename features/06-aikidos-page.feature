Feature: Handing the token over: Aikido's page
  The last step is to paste the token on a page of Aikido. No public document says what that page answers. The simulated page
  answers in our words with what the reference validator found. Statements S-07, S-08, S-25 and S-26.

  @ui @S-25
  Scenario Outline: Aikido's page accepts a token as documented: <token> on <edition>
    Given GitLab <edition>
    And <token>
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "<verdict>"

    Examples: A group token
      | edition                   | token                 | verdict             |
      | gitlab.com/premium/18.11  | a group token of acme | The token was accepted |
      | gitlab.com/premium/newest | a group token of acme | The token was accepted |

    Examples: A personal token of a user who is not called AikidoSec
      | edition                  | token                    | verdict                            |
      | gitlab.com/free/18.11    | a personal token of mara | The token was accepted, with warnings |
      | gitlab.com/premium/15.11 | a personal token of mara | The token was accepted, with warnings |
      | gitlab.com/free/newest   | a personal token of mara | The token was accepted, with warnings |

    Examples: A token with an expiry date where only an administrator can allow tokens without one
      | edition                  | token                 | verdict             |
      | self-managed/free/19.1   | a group token of acme | The token was accepted |
      | self-managed/free/newest | a group token of acme | The token was accepted |

  @ui @S-25 @O-06
  Scenario Outline: Aikido's page rejects a bad token and says why: <defect>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe
    And <defect>
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was rejected"
    And it reports about "<topic>": "<found>"
    And it says what to do about "<topic>": "<cure>"
    And no token is in use

    Examples:
      | defect                                         | topic                          | found                               | cure                                                     |
      | it has the scopes "read_user, read_repository" | Required scopes | read_api MISSING                    | Make a new one with read_api, read_user, read_repository |
      | it has the scope "read_api"                    | Required scopes | read_user MISSING                   | A token's scopes cannot be changed                       |
      | it expires on 2026-06-15                       | Validity of the token | The token has expired               | Make a new token                                         |
      | it was revoked                                 | Validity of the token | The token was revoked               | Make a new token                                         |
      | joe is blocked                                 | Validity of the token | denies access to its user           | administrator                                            |
      | a token of another GitLab                      | Validity of the token | This GitLab does not know the token | Check that the whole token was copied                    |

  @ui @O-01 @O-06
  Scenario: Aikido's page rejects a group token with the role Guest, which cannot read code
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it has the role guest
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was rejected"
    And it says what to do about "Readable projects": "Make a new one with the role Reporter or above"

  @ui @O-06
  Scenario: A text that cannot be a token is not sent
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And Aikido's page is open
    When a sentence is pasted there
    Then Aikido's page says "The token was rejected"
    And it reports about "The pasted value": "Nothing was sent."
    And it says what to do about "The pasted value": "Copy the token again"
    When an empty text is pasted there
    Then Aikido's page says "The token was rejected"
    And it reports about "The pasted value": "The token is blank."

  @ui @O-06
  Scenario: A rate limit says nothing about the token
    Given GitLab gitlab.com/premium/18.11
    And GitLab allows 2 requests per minute and user
    And a group token of acme
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token could not be checked"
    And it says what to do about "Readable projects": "Wait"

  @ui @S-07 @O-13
  Scenario: A token can be updated later, and the previous one has to be revoked
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme called "first"
    And a group token of acme called "second"
    And Aikido's page is open
    When the token "first" is used
    And it is pasted there
    Then the token in use is "first"
    When the token "second" is used
    And it is pasted there
    Then the token in use is "second"
    And it reports about "The previous token": "“first”"
    And it says what to do about "The previous token": "Revoke it in GitLab"
    And GitLab answers
      | question          | first | second |
      | what it is itself | yes   | yes    |

  @ui @S-07
  Scenario: A bad token does not replace the one in use
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe called "bad"
    And it has the scope "read_user"
    And a group token of acme called "good"
    And Aikido's page is open
    When it is pasted there
    Then the token in use is "good"
    When the token "bad" is used
    And it is pasted there
    Then Aikido's page says "The token was rejected"
    And the token in use is "good"

  @S-07
  Scenario Outline: The token can be updated through the API: <token>, <state>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    And <state>
    When it is sent to Aikido's public API
    Then Aikido answers <status>

    Examples:
      | token                        | state                                                    | status |
      | a personal token of mara     | it has the scopes "read_api, read_user, read_repository" | 200    |
      | a personal token of mara     | it has the scope "read_user"                             | 403    |
      | a personal token of mara     | it was revoked                                           | 403    |
      | a project token of acme/shop | it expires on 2026-12-31                                 | 403    |

  @ui @S-08 @S-26 @O-08
  Scenario: The linked address and Aikido's start page lead to the form
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When mara follows the link on Aikido's start page
    And it is pasted there
    Then Aikido's page says "The token was accepted"
    And the page says that it is a simulation
    And the page has no other field than the token

  @ui
  Scenario Outline: With the keyboard and a screen reader: <token>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    And Aikido's page is open
    When it is submitted with the keyboard alone
    Then Aikido's page says "<verdict>"
    And the verdict has the keyboard's focus
    And a screen reader announces it as <role>

    Examples:
      | token                        | verdict                 | role   |
      | a group token of acme        | The token was accepted     | status |
      | a project token of acme/shop | The token was rejected | alert  |

  @ui
  Scenario: Without scripts
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And a browser without scripts
    And Aikido's page is open
    When it is pasted there
    Then Aikido's page says "The token was accepted"

  @ui
  Scenario Outline: Accessible at <width> pixels in <colours> colours
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And a window <width> pixels wide, in <colours> colours
    When Aikido's page is opened
    Then the page has no serious accessibility problems
    And the page does not scroll horizontally
    When it is pasted there
    Then the page has no serious accessibility problems
    And the page does not scroll horizontally
    When a sentence is pasted there
    Then the page has no serious accessibility problems
    And the page does not scroll horizontally

    Examples:
      | width | colours |
      | 375   | light   |
      | 375   | dark    |
      | 1280  | light   |
      | 1280  | dark    |
