using System.Globalization;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The failures of the diagnostics port.</summary>
internal static class Errors
{
    public static PortException Refused(uint code)
        => new(string.Concat("The runtime refused the request (0x", code.ToString("x8", CultureInfo.InvariantCulture), ")."), code);

    public static PortException NotAResponse()
        => new("Expected a response of the diagnostics port but found other bytes.", 0);

    public static PortException ResponseLength(int length)
        => new(string.Concat("Expected a longer response of the diagnostics port than ", length.ToString(CultureInfo.InvariantCulture), " bytes."), 0);

    public static PortException NotAnAdvertisement()
        => new("Expected a runtime that announces itself but found other bytes.", 0);
}
