namespace Reqnroll.Bindings;

public enum StepDefinitionType
{
    Given = 1,
    When,
    Then,
}
