using System.Text.Json;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Writes the value of one key.</summary>
/// <typeparam name="T">What is shown.</typeparam>
internal delegate void WriteValue<in T>(Utf8JsonWriter json, T item, RestContext context);
