using System.Globalization;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>What <c>serve</c> says once it serves: where, who, which tokens, and what to try.</summary>
internal static class ServeBanner
{
    private const int MostListed = 20;

    /// <summary>Says it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="simulator">What serves.</param>
    /// <param name="loaded">The world that a new simulator starts with.</param>
    /// <param name="place">Where the worlds are kept; null: in memory only.</param>
    public static async Task WriteAsync(TextWriter output, GitLabSimulator simulator, LoadedWorld loaded, string? place = null)
    {
        var url = simulator.GitLabUrl.ToString().TrimEnd('/');
        var world = simulator.Worlds.Default.Current;
        await output.WriteLineAsync($"GitLab   {url}   {world.Edition}{(world.Edition.Version.IsNewerThanKnown ? "   (newer than known: behaves as the newest known)" : "")}");
        await output.WriteLineAsync($"Aikido   {simulator.AikidoUrl.ToString().TrimEnd('/')}");
        if (place is not null)
            await output.WriteLineAsync($"Data     {place}");
        await output.WriteLineAsync();
        if (ReferenceEquals(simulator.Worlds.Default.Seed, loaded.World))
            await WriteNewAsync(output, url, loaded);
        else
            await WriteKeptAsync(output, simulator);
        await output.WriteLineAsync("Ctrl-C stops it.");
        await output.FlushAsync();
    }

    private static async Task WriteNewAsync(TextWriter output, string url, LoadedWorld loaded)
    {
        await WriteUsersAsync(output, loaded);
        await WriteTokensAsync(output, loaded);
        if (Example(loaded) is { } token)
            await WriteCommandsAsync(output, url, token);
    }

    // Of passwords and tokens only digests are kept: their values cannot be said again.
    private static async Task WriteKeptAsync(TextWriter output, GitLabSimulator simulator)
    {
        var world = simulator.Worlds.Default.Current;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Goes on with {simulator.Worlds.All.Count} kept worlds: {string.Join(", ", simulator.Worlds.All.Take(MostListed).Select(slot => slot.Name))}"));
        await output.WriteLineAsync("--world and --edition are for a new data file. Passwords and tokens are those of before; only their digests are kept.");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"World default: {world.Users.Count} users, {world.Groups.Count} groups, {world.Projects.Count} projects, {world.Tokens.Count} tokens"));
        await output.WriteLineAsync();
    }

    private static async Task WriteUsersAsync(TextWriter output, LoadedWorld loaded)
    {
        await output.WriteLineAsync("Users (password):");
        foreach (var user in loaded.Users.Where(user => user.Password is not null).Take(MostListed))
            await output.WriteLineAsync($"  {user.Username,-24} {user.Password!.Reveal()}");
        await WriteRestAsync(output, loaded.Users.Count(user => user.Password is not null));
    }

    private static async Task WriteTokensAsync(TextWriter output, LoadedWorld loaded)
    {
        await output.WriteLineAsync("Tokens:");
        foreach (var token in loaded.Tokens.Take(MostListed))
            await output.WriteLineAsync($"  {token.Name,-24} {token.Secret.Reveal(),-44} {Describe(loaded.World, token)}");
        await WriteRestAsync(output, loaded.Tokens.Length);
    }

    private static async Task WriteRestAsync(TextWriter output, int count)
    {
        if (count > MostListed)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … and {count - MostListed} more"));
        await output.WriteLineAsync();
    }

    private static string Describe(World world, LoadedToken loaded)
    {
        var token = world.Tokens.Find(loaded.Id)!;
        var now = world.Clock.Now(TimeProvider.System.GetUtcNow());
        var state = token.Revoked ? "revoked" : token.IsExpired(now) ? "expired" : world.Users.Find(token.UserId)!.State.ToString().ToLowerInvariant();
        return $"{TokenKinds.Title(loaded.Kind)}, {state}: {(token.Permissions.IsEmpty ? token.Scopes : string.Join(' ', token.Permissions))}";
    }

    private static LoadedToken? Example(LoadedWorld loaded)
    {
        var now = loaded.World.Clock.Now(TimeProvider.System.GetUtcNow());
        return loaded.Tokens.FirstOrDefault(token =>
            token.Kind == TokenKind.Personal && loaded.World.Tokens.Find(token.Id)!.IsActive(now) && loaded.World.Tokens.Find(token.Id)!.Scopes.Contains("read_api"))
            ?? loaded.Tokens.FirstOrDefault();
    }

    private static async Task WriteCommandsAsync(TextWriter output, string url, LoadedToken token)
    {
        await output.WriteLineAsync("Try:");
        await output.WriteLineAsync($"  curl --header 'PRIVATE-TOKEN: {token.Secret.Reveal()}' {url}/api/v4/personal_access_tokens/self");
        await output.WriteLineAsync($"  curl --header 'PRIVATE-TOKEN: {token.Secret.Reveal()}' '{url}/api/v4/projects?membership=true&simple=true'");
        await output.WriteLineAsync($"  echo {token.Secret.Reveal()} | dotnet run --project src/AikidoGitLabSim.Cli -- validate --url {url} --token-stdin");
        await output.WriteLineAsync();
    }
}
