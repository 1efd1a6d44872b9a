using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>
/// Proves the least scopes and permissions of tokens: the kept requests are sent again with exactly these, and with each one left out.
/// </summary>
/// <param name="journal">The requests.</param>
/// <param name="replayer">Sends them again.</param>
/// <param name="entropy">Where the values of tokens come from.</param>
internal sealed class UsageProof(DecisionJournal journal, Replayer replayer, Entropy entropy)
{
    /// <summary>Proves what the tokens of a world need.</summary>
    /// <param name="slot">The world.</param>
    /// <param name="cancelled">Ends the proof.</param>
    /// <returns>The proofs by token; a token without kept requests has none.</returns>
    public async Task<ImmutableDictionary<long, TokenProof>> ProveAsync(WorldSlot slot, CancellationToken cancelled)
    {
        var world = slot.Current;
        var entries = journal.NewestFirst(slot.Name).Reverse().ToList();
        var atlas = GitLabPolicies.AtlasOf(world.Edition);
        var proofs = ImmutableDictionary.CreateBuilder<long, TokenProof>();
        foreach (var token in world.Tokens.Rows)
        {
            var own = entries.FindIndex(entry => IsOf(entry, token));
            if (own >= 0)
                proofs[token.Id] = await ProveAsync(
                    token, world, atlas, entries.GetRange(own, entries.FindLastIndex(entry => IsOf(entry, token)) - own + 1), cancelled);
        }

        return proofs.ToImmutable();
    }

    // A world that was replaced had other tokens with the same ids.
    private static bool IsOf(JournaledDecision entry, AccessToken token) =>
        SentToken.Of(entry.Decision.Context.Credentials).Any(sent => sent.Value?.Digest == token.Digest);

    private async Task<TokenProof> ProveAsync(
        AccessToken token, World world, ScopeAtlas atlas, List<JournaledDecision> entries, CancellationToken cancelled)
    {
        var trial = new ProofTrial(replayer, entropy, entries, token.Id);
        await trial.BeginAsync(cancelled);
        var done = entries.Where(entry => IsOf(entry, token) && !entry.IsRefused)
            .Select(entry => atlas.Find(entry.Decision.Context.Policy)).OfType<AtlasRow>().Distinct().ToList();
        var isFineGrained = token.Kind == TokenKind.FineGrained;
        return new TokenProof(
            trial.Compared, trial.NotCompared,
            isFineGrained ? null : await ScopesAsync(trial, token, atlas, done, cancelled),
            isFineGrained || CanBeFineGrained(token, world) ? await PermissionsAsync(trial, token, done, cancelled) : null);
    }

    private static bool CanBeFineGrained(AccessToken token, World world) => token.Kind == TokenKind.Personal
        && world.Users.Find(token.UserId) is { Kind: UserKind.Human } && ScopeCatalogue.FineGrainedExist.Holds(world.Edition.Version);

    private static Task<ProvenSet> ScopesAsync(
        ProofTrial trial, AccessToken token, ScopeAtlas atlas, List<AtlasRow> done, CancellationToken cancelled)
    {
        var least = atlas.LeastScopes(done, token.Kind);
        var others = ScopeCatalogue.OfferedTo(token.Kind, atlas.Edition.Version).Except(least, StringComparer.Ordinal)
            .OrderBy(atlas.WidthOf).Select(scope => least.Add(scope));
        return ProveAsync(
            trial, [least, .. others, token.Scopes.Names], names => found => found with { Scopes = ScopeSet.Of(names) }, cancelled);
    }

    private static async Task<ProvenSet> PermissionsAsync(
        ProofTrial trial, AccessToken token, List<AtlasRow> done, CancellationToken cancelled)
    {
        if (done.FirstOrDefault(row => row.RequiresScopes && row.Permission is null) is { } closed)
            return new ProvenSet([], Proven: false, [], $"a fine-grained token cannot call {closed.Endpoint}");
        ImmutableArray<string> least = [.. done.Select(row => row.Permission).OfType<string>().Distinct(StringComparer.Ordinal)];
        return await ProveAsync(
            trial, [least, token.Permissions],
            names => found => found with
            {
                Kind = TokenKind.FineGrained, Scopes = ScopeSet.Of(ScopeCatalogue.Granular), Permissions = names,
            },
            cancelled);
    }

    /// <remarks>What the rules declare comes first. Where an answer depends on more, such as which of two rules refuses, wider sets
    /// follow.</remarks>
    private static async Task<ProvenSet> ProveAsync(
        ProofTrial trial, IReadOnlyList<ImmutableArray<string>> candidates,
        Func<ImmutableArray<string>, Func<AccessToken, AccessToken>> with, CancellationToken cancelled)
    {
        ProofDifference? first = null;
        foreach (var candidate in candidates)
        {
            if (await trial.CompareAsync(with(candidate), cancelled) is not { } difference)
                return await ReducedAsync(trial, candidate, with, cancelled);
            first ??= difference;
        }

        return new ProvenSet(
            candidates[0], Proven: false, [], first is null ? "there is nothing to compare" : WhyNot(candidates[0], first));
    }

    private static string WhyNot(ImmutableArray<string> names, ProofDifference first) =>
        $"with {(names.IsEmpty ? "none" : string.Join(", ", names))}, {first.Request} is answered "
            + (first.Without == first.Answered ? "with another body" : $"with {first.Without}, not {first.Answered}");

    private static async Task<ProvenSet> ReducedAsync(
        ProofTrial trial, ImmutableArray<string> least, Func<ImmutableArray<string>, Func<AccessToken, AccessToken>> with,
        CancellationToken cancelled)
    {
        var needs = ImmutableArray.CreateBuilder<ProvenNeed>();
        foreach (var name in least)
        {
            var rest = least.Remove(name, StringComparer.Ordinal);
            if (await trial.CompareAsync(with(rest), cancelled) is { } difference)
                needs.Add(difference.ToNeed(name));
            else
                least = rest;
        }

        return new ProvenSet(least, Proven: true, needs.ToImmutable(), null);
    }
}
