using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>
/// A step as it runs: placeholders are filled in. <paramref name="Keyword"/> is as written, <paramref name="Call"/> says which
/// method of the runner is called.
/// </summary>
internal sealed record Step(
    string Keyword,
    StepDefinitionKeyword Call,
    StepDefinitionType Type,
    string Text,
    string? DocString,
    IReadOnlyList<string[]>? Rows,
    int Line)
{
    public string Sentence => Keyword + Text;

    public Task RunAsync(ITestRunner runner) => Call switch
    {
        StepDefinitionKeyword.Given => runner.GivenAsync(Text, DocString, Table(), Keyword),
        StepDefinitionKeyword.When => runner.WhenAsync(Text, DocString, Table(), Keyword),
        StepDefinitionKeyword.Then => runner.ThenAsync(Text, DocString, Table(), Keyword),
        StepDefinitionKeyword.But => runner.ButAsync(Text, DocString, Table(), Keyword),
        _ => runner.AndAsync(Text, DocString, Table(), Keyword),
    };

    private Table? Table()
    {
        if (Rows is null)
            return null;
        var table = new Table([.. Rows[0]]);
        foreach (var row in Rows.Skip(1))
            table.AddRow([.. row]);
        return table;
    }
}
