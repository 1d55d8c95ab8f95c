using System.Text.Json.Serialization;

namespace CodeGuruProfiler.Floors.Model;

/// <summary>Reading and writing of the floor's types, written by the compiler.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProfilingGroup))]
[JsonSerializable(typeof(AgentSettings))]
[JsonSerializable(typeof(ConfigureAgentBody))]
[JsonSerializable(typeof(ProfilingGroupPage))]
[JsonSerializable(typeof(ProfileTimePage))]
public sealed partial class FloorJson : JsonSerializerContext;
