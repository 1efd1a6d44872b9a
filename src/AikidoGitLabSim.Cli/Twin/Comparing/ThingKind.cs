using AikidoGitLabSim.Cli.Twin.Recorded;
namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>The things that have ids of their own.</summary>
internal enum ThingKind
{
    User,
    Namespace,
    Project,
    Token,
}
