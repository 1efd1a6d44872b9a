using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>How the forms become JSON.</summary>
[JsonSerializable(typeof(SessionForm))]
internal sealed partial class SessionJson : JsonSerializerContext;
