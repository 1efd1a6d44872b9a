using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.Storage.Forms.Converters;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>
/// How records become JSON: names in camel case, words for enumerations, nothing for null. A name that is not known is refused: an entry
/// that is half understood would make another world.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(DigestConverter), typeof(EditionConverter), typeof(ScopesConverter), typeof(MembersConverter), typeof(RefTableConverter),
        typeof(RepositoryConverter),
    ])]
[JsonSerializable(typeof(WorldState))]
[JsonSerializable(typeof(RefTableForm))]
[JsonSerializable(typeof(RepositoryForm))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(AllowTokenCreation))]
[JsonSerializable(typeof(ChangePassword))]
[JsonSerializable(typeof(ChangeSettings))]
[JsonSerializable(typeof(Configure))]
[JsonSerializable(typeof(CreateResourceToken))]
[JsonSerializable(typeof(CreateServiceAccount))]
[JsonSerializable(typeof(CreateUser))]
[JsonSerializable(typeof(CreateUserToken))]
[JsonSerializable(typeof(DeleteUser))]
[JsonSerializable(typeof(ForgetBrowsers))]
[JsonSerializable(typeof(PassTime))]
[JsonSerializable(typeof(Push))]
[JsonSerializable(typeof(RememberBrowser))]
[JsonSerializable(typeof(ReplayIncident))]
[JsonSerializable(typeof(RevokeToken))]
[JsonSerializable(typeof(RevokeTokenFamily))]
[JsonSerializable(typeof(RotateToken))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(UpdateServiceAccount))]
[JsonSerializable(typeof(UseToken))]
internal sealed partial class StorageJson : JsonSerializerContext;
