using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>A made-up recording: an admin and a normal user each make a token.</summary>
internal static class SampleRecording
{
    private const string Self = "/api/v4/personal_access_tokens/self";

    public static RecordedVersion Version { get; } = new("18.0",
    [
        Exchange(0, "GET", Self, 200,
            """{"id":5,"name":"boss","scopes":["api"],"user_id":1,"created_at":"2026-01-01T00:00:00Z","expires_at":null}"""),
        Exchange(1, "GET", "/api/v4/users?username=root", 200,
            """[{"id":1,"username":"root","name":"Root","is_admin":true},{"id":2,"username":"jo","name":"Jo","is_admin":false}]"""),
        Exchange(2, "GET", Self, 200,
            """{"id":6,"name":"normal","scopes":["api"],"user_id":2,"created_at":"2026-01-01T00:00:00Z","expires_at":"2026-09-01"}"""),
        Exchange(3, "POST", "/api/v4/groups/acme%2Fdev/access_tokens", 201,
            """{"id":7,"scopes":["api"],"user_id":9,"token":"-","resource_type":"group","resource_id":4}"""),
        Exchange(4, "GET", Self, 200, """{"id":7,"scopes":["api"],"user_id":9}"""),
        Exchange(5, "POST", "/api/v4/users/2/personal_access_tokens", 201, """{"id":8,"scopes":["api"],"user_id":2,"token":"-"}"""),
        Exchange(6, "DELETE", Self, 204, ""),
        Exchange(7, "GET", Self, 401, """{"error":"invalid_token","error_description":"x"}"""),
        Exchange(8, "GET", Self, 401, """{"message":"401 Unauthorized"}"""),
        Exchange(9, "GET", "/api/v4/groups/acme%2Fdev", 200, """{"id":4,"full_path":"acme/dev","name":"Dev","visibility":"private"}"""),
        Exchange(10, "DELETE", "/api/v4/personal_access_tokens/8", 204, ""),
    ]);

    public static Exchange Exchange(int number, string method, string path, int status, string body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = "Mon, 02 Mar 2026 08:00:00 GMT",
            ["Vary"] = "Origin",
        };
        return new Exchange("recording", number, method, path, null, new Answer(status, headers, body));
    }
}
