using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>A token that was there before a recording began, as it described itself.</summary>
internal sealed record SeedToken(long Id, long UserId, JsonObject Description);
