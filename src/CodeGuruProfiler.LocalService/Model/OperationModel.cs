namespace CodeGuruProfiler.LocalService.Model;

/// <summary>An operation of the model.</summary>
internal sealed record OperationModel
{
    public required string Name { get; init; }

    public required string Method { get; init; }

    public required UriTemplate Uri { get; init; }

    public required int SuccessStatus { get; init; }

    public required Shape Input { get; init; }

    public required Shape Output { get; init; }

    /// <summary>Gets whether the body is a JSON object of members; otherwise it is a blob or absent.</summary>
    public bool HasJsonBody => Input.Members.Values.Any(member => member.Location == MemberLocation.Body);

    /// <summary>Gets the member that is the whole body; null when no member is.</summary>
    public ShapeMember? Payload => Input.Members.Values.FirstOrDefault(member => member.Location == MemberLocation.Payload);
}
