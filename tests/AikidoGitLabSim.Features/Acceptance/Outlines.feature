@acceptance @outlines
Feature: Outlines, backgrounds and rules

  Background:
    Given the background

  Scenario Outline: Placeholders <place> everywhere
    When I use "<value>" in a step
    And in a table
      | <column> |
      | <value>  |
    And in a doc string
      """
      <value> and <unknown>
      """
    Then the notebook reads "background,<value>,<column>=<value>,<value> and [unknown]"

    Examples: First block
      | place | value | column |
      | here  | a     | x      |
      | there | b     | y      |

    @tagged
    Examples: Second block
      | place | value | column |
      | third | c     | z      |

  Scenario Outline: The tags of an Examples block are the scenario's
    Then the tags are "<tags>"

    @one
    Examples:
      | tags                      |
      | one,acceptance,outlines   |

    @two @three
    Examples:
      | tags                          |
      | two,three,acceptance,outlines |

  @ruled
  Rule: A rule has its own background

    Background:
      Given the rule's background

    Example: After that of the feature
      Then the notebook reads "background,rule"
      And the rule is "A rule has its own background"
      And the tags are "acceptance,outlines,ruled"

  Rule: Another rule does not

    Example: Only that of the feature
      Then the notebook reads "background"
