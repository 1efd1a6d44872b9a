using Reqnroll.UnitTestProvider;

namespace AikidoGitLabSim.FailingScenarios;

[Binding]
public sealed class ReportSteps(IReqnrollOutputHelper output, IUnitTestRuntimeProvider runtime)
{
    // One point of a picture.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string Token = $"glpat-{new string('x', 20)}";

    [Given("a step that leaks a token")]
    public void Leaks()
    {
        output.WriteLine($"the output has {Token}");
        throw new InvalidOperationException($"the error has {Token}");
    }

    [Given("a step that attaches a picture")]
    public void Attaches()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.png");
        File.WriteAllBytes(path, Convert.FromBase64String(Png));
        output.AddAttachment(path);
        File.Delete(path);
    }

    [Given("a step that is skipped because {string}")]
    public void Skips(string reason) => runtime.TestIgnore(reason);
}
