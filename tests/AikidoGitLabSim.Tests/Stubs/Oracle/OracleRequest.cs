using System.Text.Json;

namespace AikidoGitLabSim.Tests.Stubs.Oracle;

/// <summary>One question.</summary>
/// <param name="Ask">Method and URL.</param>
/// <param name="Is">The status that WireMock was seen to answer, or <c>broken</c>.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; null: none.</param>
internal sealed record OracleRequest(string Ask, JsonElement Is, Dictionary<string, string>? Headers = null, string? Body = null);
