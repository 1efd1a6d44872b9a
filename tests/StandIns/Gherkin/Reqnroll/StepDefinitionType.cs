namespace Reqnroll.Bindings;

public enum StepDefinitionType
{
    Given,
    When,
    Then,
}
