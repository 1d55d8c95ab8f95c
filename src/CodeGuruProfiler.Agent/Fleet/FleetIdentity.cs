using System.Diagnostics.CodeAnalysis;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>The host of this process, as the service gets it.</summary>
/// <param name="Info">The description in profiles.</param>
/// <param name="InstanceId">The id in requests for a configuration.</param>
internal sealed record FleetIdentity(FleetInfo Info, string InstanceId)
{
    private const int LongestId = 255;

    /// <summary>Gets the identity of a description; its id is the one that AWS's agents use for this kind of host.</summary>
    public static FleetIdentity Of(FleetInfo info, string otherwise)
        => new(info, new[] { info.TaskArn, info.FunctionArn, info.HostName, info.Id }.FirstOrDefault(IsId) ?? otherwise);

    /// <summary>Gets whether the service accepts a text as an id. Metadata services are other programs: their texts are checked before they are used.</summary>
    public static bool IsId([NotNullWhen(true)] string? text)
        => text is { Length: > 0 and <= LongestId } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/' or '$');
}
