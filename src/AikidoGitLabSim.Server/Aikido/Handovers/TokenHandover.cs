using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;

namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>Takes tokens, or does not. What it checks is our reference validator; what Aikido itself checks is not public.</summary>
/// <param name="time">The real time.</param>
/// <param name="urls">Where GitLab's side is.</param>
/// <param name="server">The server, to reach GitLab's side in memory.</param>
/// <param name="authority">The authority of the simulator's certificate.</param>
internal sealed class TokenHandover(TimeProvider time, SimulatorUrlsSource urls, IServer server, TrustedAuthority authority)
{
    /// <summary>Judges a token and, if it is good, puts it to use.</summary>
    /// <param name="slot">The world.</param>
    /// <param name="token">The token's value. It is gone when this returns.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async Task<Handover> HandOverAsync(WorldSlot slot, string token, CancellationToken cancel)
    {
        using var handler = (server as TestServer)?.CreateHandler();
        var report = await new TokenValidator(handler, new WorldTime(slot, time)).ValidateAsync(
            new ValidationRequest { Url = GitLabOf(slot), Token = new Secret(token), CaFile = authority.File }, cancel);
        var before = slot.Find<TakenToken>();
        var digest = TokenDigest.Of(token);
        var handover = new Handover(report, before, before?.Digest == digest);
        if (handover.IsTaken)
            slot.Keep(new TakenToken(digest, report.Token.Kind, report.Token.Name, report.Token.ExpiresAt));
        return handover;
    }

    /// <summary>The URL of a world's GitLab, without a slash at the end.</summary>
    public string GitLabOf(WorldSlot slot)
    {
        var gitLab = urls.Urls.GitLab.GetLeftPart(UriPartial.Authority);
        return slot.Name == WorldStore.DefaultName ? gitLab : $"{gitLab}/~{slot.Name}";
    }
}
