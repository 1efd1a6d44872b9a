using AikidoGitLabSim.Server;
using AikidoGitLabSim.Validator;

// What a user of the packages writes: a simulator in memory, a request, and a validator.
await using var gitLab = await GitLabSimulator.StartAsync();
using var client = gitLab.CreateClient();
using var answer = await client.GetAsync(new Uri("api/v4/user", UriKind.Relative));
Console.WriteLine($"GET api/v4/user without a token: {(int)answer.StatusCode}");

var reading = TokenSource.FromStandardInput("glpat-not-a-real-token");
Console.WriteLine($"a token was read: {reading.Token is not null}");
return (int)answer.StatusCode == 401 && reading.Token is not null ? 0 : 1;
