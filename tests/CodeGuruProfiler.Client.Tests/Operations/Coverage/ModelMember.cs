namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>A member of a structure, and where it is bound.</summary>
/// <param name="Name">The name as the model writes it.</param>
/// <param name="Target">The shape of its value.</param>
/// <param name="IsPayload">Whether it is the whole body.</param>
/// <param name="Header">The header that it is bound to; <see langword="null"/> when it is not.</param>
/// <param name="IsInAddress">Whether it is a label or a query parameter.</param>
internal sealed record ModelMember(string Name, string Target, bool IsPayload, string? Header, bool IsInAddress)
{
    public bool IsInBody => !IsPayload && Header is null && !IsInAddress;

    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name[1..];
}
