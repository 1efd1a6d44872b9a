using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>How often one token called one route, and what became of it.</summary>
internal sealed class UsageCount
{
    private long _allowed;
    private long _refused;
    private long _refusedForScope;

    public long Allowed => Interlocked.Read(ref _allowed);

    public long Refused => Interlocked.Read(ref _refused);

    public long RefusedForScope => Interlocked.Read(ref _refusedForScope);

    public void Add(Decision decision, int status)
    {
        if (decision.Refusal is { Kind: RefusalKind.InsufficientScope }
            || decision.RefusedBy is { } rule && rule.Requirements.OfType<Requirement.Scope>().Any())
            Interlocked.Increment(ref _refusedForScope);
        if (decision.Allowed && status < StatusCodes.Status400BadRequest)
            Interlocked.Increment(ref _allowed);
        else
            Interlocked.Increment(ref _refused);
    }
}
