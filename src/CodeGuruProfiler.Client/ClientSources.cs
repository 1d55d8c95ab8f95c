using CodeGuruProfiler.Client.Retries;

namespace CodeGuruProfiler.Client;

/// <summary>Where a client takes what must differ each time: tests give their own.</summary>
/// <param name="NewId">Creates a UUID, for idempotency tokens.</param>
/// <param name="Jitter">Returns a number from 0 to 1, 1 excluded, for the back-off.</param>
internal sealed record ClientSources(Func<string> NewId, Func<double> Jitter)
{
    /// <summary>Gets the longest back-off before jitter; AWS's cases try a short one.</summary>
    public TimeSpan MaxBackoff { get; init; } = RetryDelay.StandardCap;

    /// <summary>Gets what makes the UUID that the attempts of a call share.</summary>
    public Func<string> NewInvocationId { get; init; } = NewId;

    public static ClientSources System { get; } = new(() => Guid.NewGuid().ToString(), Random.Shared.NextDouble) { NewInvocationId = PseudoRandomId };

    // Nothing hangs on it that it is unique beyond doubt, as it does on a token, and it costs no call of the operating system.
    private static string PseudoRandomId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        // "Version 4", "variant 10". https://www.rfc-editor.org/rfc/rfc9562#section-5.4
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
