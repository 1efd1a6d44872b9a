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

    private const string OfFile = "(as in the world file)";

    /// <summary>Writes the URLs, users, tokens and commands to try.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="simulator">The simulator.</param>
    /// <param name="loaded">The world.</param>
    /// <param name="isBuiltIn">Whether the world is the built-in company. The passwords and tokens of a world file are not printed: they may be in use elsewhere.</param>
    public static async Task WriteAsync(TextWriter output, GitLabSimulator simulator, LoadedWorld loaded, bool isBuiltIn)
    {
        var url = simulator.GitLabUrl.ToString().TrimEnd('/');
        await output.WriteLineAsync($"GitLab   {url}   {loaded.World.Edition}{(loaded.World.Edition.Version.IsNewerThanKnown ? "   (newer than known: behaves as the newest known)" : "")}");
        await output.WriteLineAsync($"Aikido   {simulator.AikidoUrl.ToString().TrimEnd('/')}");
        await output.WriteLineAsync();
        await WriteUsersAsync(output, loaded, isBuiltIn);
        await WriteTokensAsync(output, loaded, isBuiltIn);
        if (Example(loaded) is { } token)
            await WriteCommandsAsync(output, url, Shows(token, isBuiltIn) ? token.Secret.Reveal() : $"VALUE-OF-{token.Name.Replace(' ', '-').ToUpperInvariant()}");
        await output.WriteLineAsync("Ctrl-C stops it.");
        await output.FlushAsync();
    }

    private static bool Shows(LoadedToken token, bool isBuiltIn) => isBuiltIn || token.IsGenerated;

    private static bool IsOrdinary(TokenSecret password) => password.Reveal() == UserSection.DefaultPassword;

    private static async Task WriteUsersAsync(TextWriter output, LoadedWorld loaded, bool isBuiltIn)
    {
        await output.WriteLineAsync("Users (password):");
        foreach (var user in loaded.Users.Where(user => user.Password is not null).Take(MostListed))
            await output.WriteLineAsync($"  {user.Username,-24} {(isBuiltIn || IsOrdinary(user.Password!) ? user.Password!.Reveal() : OfFile)}");
        await WriteRestAsync(output, loaded.Users.Count(user => user.Password is not null));
    }

    private static async Task WriteTokensAsync(TextWriter output, LoadedWorld loaded, bool isBuiltIn)
    {
        await output.WriteLineAsync("Tokens:");
        foreach (var token in loaded.Tokens.Take(MostListed))
            await output.WriteLineAsync($"  {token.Name,-24} {(Shows(token, isBuiltIn) ? token.Secret.Reveal() : OfFile),-44} {Describe(loaded.World, token)}");
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

    private static async Task WriteCommandsAsync(TextWriter output, string url, string token)
    {
        await output.WriteLineAsync("Try:");
        await output.WriteLineAsync($"  curl --header 'PRIVATE-TOKEN: {token}' {url}/api/v4/personal_access_tokens/self");
        await output.WriteLineAsync($"  curl --header 'PRIVATE-TOKEN: {token}' '{url}/api/v4/projects?membership=true&simple=true'");
        await output.WriteLineAsync($"  echo {token} | dotnet run --project src/AikidoGitLabSim.Cli -- validate --url {url} --token-stdin");
        await output.WriteLineAsync();
    }
}
