Feature: A GitLab that refuses as GitLab does
  Every way in which a token can be no good, and what is said to it. A wrong yes is the worst mistake the simulator can make.

  Scenario Outline: A dead token is told why: <state> on <edition>
    Given GitLab <edition>
    And a personal token of mara
    And <state>
    When it asks for what it is itself
    Then GitLab says "<answer>"

    Examples:
      | edition                  | state                         | answer                                                                                    |
      | gitlab.com/premium/15.11 | it is dead from 2026-06-14 on | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | gitlab.com/premium/19.1  | it is dead from 2026-06-15 on | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | gitlab.com/premium/18.11 | it is dead from 2026-06-16 on | yes                                                                                       |
      | self-managed/free/17.3   | it was revoked                | 401 invalid_token: Token was revoked. You have to re-authorize from the user.             |

  Scenario Outline: A token that is not known here is told nothing: <token>
    Given GitLab gitlab.com/premium/18.11
    And the project acme/shop is public
    And <token>
    When it asks for the project acme/shop
    Then GitLab says "<answer>"

    Examples: Not even what anybody may see
      | token                           | answer           |
      | a token that no GitLab gave out | 401 Unauthorized |
      | a token of another GitLab       | 401 Unauthorized |
      | an empty token                  | yes              |

  Scenario Outline: The user of a token has to be in good standing: <state>
    Given GitLab self-managed/premium/18.11
    And a personal token of joe
    And joe is <state>
    When it asks for what it is itself
    Then the answer begins the message with "<message>"

    Examples:
      | state            | message                                                                                                 |
      | blocked          | 403 Forbidden - Your account has been blocked.                                                          |
      | pending          | 403 Forbidden - Your account is pending approval from your administrator and hence blocked.             |
      | deactivated      | 403 Forbidden - Your account has been deactivated by your administrator. Please log back in             |
      | unconfirmed      | 403 Forbidden - Your primary email address is not confirmed. Please check your inbox                    |
      | password-expired | 403 Forbidden - Your password expired. Please access GitLab from a web browser to update your password. |

  Scenario Outline: Of several reasons GitLab tells the first: <first> before <second>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe
    And it has the scope "read_repository"
    And <first>
    And <second>
    When it asks for the group acme
    Then GitLab says "<answer>"

    Examples:
      | first                         | second                       | answer                                                                                    |
      | it is dead from 2026-06-15 on | it was revoked               | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | it was revoked                | joe is blocked               | 401 invalid_token: Token was revoked. You have to re-authorize from the user.             |
      | joe is blocked                | it has the scope "read_user" | 403 Forbidden - Your account has been blocked.                                            |

  Scenario Outline: A scope that is too small is named, with those that would do: <scope> asks for <question>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "<scope>"
    When it asks for <question>
    Then GitLab says "403 insufficient_scope"
    And the answer names the scopes "<would do>"

    Examples:
      | scope            | question                   | would do                                  |
      | read_repository  | who its user is            | read_user api read_api                    |
      | read_user        | the file list of acme/shop | api read_api                              |
      | write_repository | the README of acme/shop    | read_repository ai_workflows api read_api |

  Scenario Outline: No administrator can give <scope> to a group token on <edition>
    Given GitLab <edition>
    When root asks for a group token of acme
      | field  | value   |
      | scopes | <scope> |
    Then GitLab says "400 scopes does not have a valid value"

    Examples:
      | edition                  | scope     |
      | gitlab.com/premium/18.11 | read_user |
      | self-managed/free/15.11  | read_user |
      | self-managed/free/18.11  | sudo      |

  Scenario: A project token ends at its project
    Given GitLab gitlab.com/premium/18.11
    And a project token of acme/shop
    Then GitLab answers
      | question                        | answer                |
      | the README of acme/shop         | yes                   |
      | the project acme/platform/tools | 404 Project Not Found |
      | the tokens of acme              | 401 Unauthorized      |
      | the group globex                | 404 Group Not Found   |

  Scenario: What is hidden looks like what is not there
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    Then GitLab answers
      | question                 | answer                |
      | the group globex         | 404 Group Not Found   |
      | the group nowhere        | 404 Group Not Found   |
      | the project globex/vault | 404 Project Not Found |
      | the project acme/nothing | 404 Project Not Found |

  Scenario: A fine-grained token is told which permission it lacks
    Given GitLab gitlab.com/premium/19.1
    And a fine-grained token of mara
    And it has the permission "read_personal_access_token"
    When it asks for who its user is
    Then GitLab says "403 insufficient_granular_scope"
    And the answer begins the error_description with "Access denied: Your Personal Access Token lacks the required permissions: ["

  Scenario: Whoever rotates with a rotated-away value kills the whole family
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "stolen"
    And it has the scope "api"
    When the token "stolen" rotates itself into "successor"
    And the token "successor" rotates itself into "heir"
    And it asks for who its user is
    Then GitLab says "yes"
    When somebody rotates the token "stolen" with its old value
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."
    When the token "heir" is taken
    And it asks for who its user is
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  Scenario: A rotated-away value that only asks does no harm to the family
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "old"
    And it has the scope "api"
    When the token "old" rotates itself into "heir"
    Then GitLab answers
      | question        | old                                                                           | heir |
      | who its user is | 401 invalid_token: Token was revoked. You have to re-authorize from the user. | yes  |
