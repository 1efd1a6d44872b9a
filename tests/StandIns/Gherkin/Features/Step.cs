using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed record Step(string Keyword, StepDefinitionType Type, string Text, string? DocString, string[][]? Rows, int Line)
{
    public string Sentence => $"{Keyword} {Text}";

    public DataTable? Table()
    {
        if (Rows is null)
            return null;
        var table = new DataTable([.. Rows[0]]);
        foreach (var row in Rows.Skip(1))
            table.AddRow([.. row]);
        return table;
    }
}
