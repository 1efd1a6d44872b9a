using System.Diagnostics;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Benchmarks.Scaling;

/// <summary>How long a world file with many tokens takes to load, in YAML and in JSON.</summary>
internal static class WorldFileLoad
{
    private const int MostSeconds = 15;
    private const int People = 1000;

    private static readonly string[] Scopes = ["read_api", "read_api, read_user, read_repository", "api", "api, write_repository"];

    /// <summary>Loads the files and prints the times.</summary>
    /// <param name="tokens">How many tokens a file has.</param>
    public static int Run(int tokens)
    {
        var yaml = Measure("YAML", Yaml(tokens));
        var json = Measure("JSON", Json(tokens));
        return yaml <= MostSeconds && json <= MostSeconds ? 0 : 1;
    }

    private static double Measure(string name, byte[] file)
    {
        var context = new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "localhost");
        var (started, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = WorldFileReader.Read(file, context);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (result.Loaded is not { } loaded)
            throw new InvalidOperationException($"The file is refused: {result.Problems[0]}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}, {file.Length / 1_000_000} MB, {loaded.World.Tokens.Count:N0} tokens: {seconds:F1} s (at most {MostSeconds}), "
                + $"{(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:F1} s of processor"));
        return seconds;
    }

    private static byte[] Yaml(int tokens)
    {
        var yaml = new StringBuilder("edition: gitlab.com/premium/19.6\nusers:\n");
        for (var n = 0; n < People; n++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ username: person{n}, name: \"Person {n}\" }}\n");
        yaml.Append("tokens:\n");
        for (var n = 0; n < tokens; n++)
        {
            yaml.Append(CultureInfo.InvariantCulture,
                $"  - {{ kind: personal, user: person{n % People}, scopes: [{Scopes[n % Scopes.Length]}], name: \"token {n % 500}\", ");
            yaml.Append(CultureInfo.InvariantCulture,
                $"createdAt: 2026-0{1 + (n % 9)}-15T10:00:00Z, expiresAt: 2027-03-01, secret: glpat-sim-{n:d16} }}\n");
        }

        return Encoding.UTF8.GetBytes(yaml.ToString());
    }

    private static byte[] Json(int tokens)
    {
        var json = new StringBuilder("{ \"edition\": \"gitlab.com/premium/19.6\", \"users\": [");
        for (var n = 0; n < People; n++)
            json.Append(n == 0 ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $$"""{ "username": "person{{n}}" }""");
        json.Append("], \"tokens\": [");
        for (var n = 0; n < tokens; n++)
        {
            var scopes = Scopes[n % Scopes.Length].Replace(", ", "\", \"", StringComparison.Ordinal);
            json.Append(n == 0 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{ "kind": "personal", "user": "person{{n % People}}", "scopes": ["{{scopes}}"], "name": "token {{n % 500}}", """);
            json.Append(CultureInfo.InvariantCulture,
                $$""" "createdAt": "2026-0{{1 + (n % 9)}}-15T10:00:00Z", "expiresAt": "2027-03-01", "secret": "glpat-sim-{{n:d16}}" }""");
        }

        return Encoding.UTF8.GetBytes(json.Append("] }").ToString());
    }
}
