using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.ReqnrollXunit;

/// <summary>
/// A test of the report that the last run of all features wrote. Skipped unless <c>SIM_REPORT</c> is set, because a run with a
/// filter writes only a part.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReportFactAttribute : FactAttribute
{
    private const string Variable = "SIM_REPORT";

    public ReportFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"Run all features, then set {Variable}=1";
    }

    public static string Html => File("features.html");

    public static string Messages => File("features.ndjson");

    private static string File(string name) => Path.Combine(Repository.Root, "artifacts", name);
}
