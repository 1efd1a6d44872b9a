Feature: What a token reads of groups and code
  A scanner lists projects and reads their code. The user's role and the groups that a project is shared with decide what it reads.

  Scenario Outline: Sharing a project gives the members of a group the lower of two roles: <role>
    Given GitLab gitlab.com/premium/18.11
    And the project globex/vault is shared with acme as <role>
    And a personal token of joe called "joe"
    When it asks for the project globex/vault
    Then GitLab says "yes"
    And GitLab answers
      | question                      | joe    |
      | the file list of globex/vault | <code> |
      | the README of globex/vault    | <code> |
      | the commits of globex/vault   | <code> |
      | the branches of globex/vault  | <code> |
      | the archive of globex/vault   | <code> |

    Examples:
      | role     | code          |
      | guest    | 403 Forbidden |
      | reporter | yes           |

  Scenario: A private group that is not shared is not found
    Given GitLab self-managed/premium/18.11
    And a personal token of joe
    When it asks for the members of globex
    Then GitLab says "404 Group Not Found"

  Scenario: Sharing a group gives access to the direct members of the other group
    Given GitLab self-managed/premium/18.11
    And the group globex is shared with acme as reporter
    And a personal token of joe called "joe"
    When it asks for the group globex
    Then GitLab says "yes"
    And GitLab answers
      | question                   | joe |
      | the members of globex      | yes |
      | the projects of globex     | yes |
      | the README of globex/vault | yes |
