using System.Runtime.CompilerServices;
using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>The header of an event. A compressed header states only the differences from the event before it in the block.</summary>
internal struct EventHeader
{
    private const uint MetadataIdMask = 0x7FFF_FFFF;

    public uint MetadataId;
    public uint SequenceNumber;
    public ulong CaptureThread;
    public ulong Thread;
    public uint StackId;
    public long Timestamp;
    public uint PayloadLength;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReadCompressed(ref BlockReader reader, bool hasLabelLists)
    {
        var flags = (CompressedFields)reader.ReadByte();
        if ((flags & CompressedFields.MetadataId) != 0)
        {
            MetadataId = reader.ReadVarUInt32();
        }

        if ((flags & CompressedFields.CaptureThreadAndSequence) != 0)
        {
            SequenceNumber += reader.ReadVarUInt32() + 1;
            CaptureThread = reader.ReadVarUInt64();
            reader.ReadVarUInt32(); // the processor
        }
        else if (MetadataId != 0)
        {
            SequenceNumber++;
        }

        if ((flags & CompressedFields.Thread) != 0)
        {
            Thread = reader.ReadVarUInt64();
        }

        if ((flags & CompressedFields.StackId) != 0)
        {
            StackId = reader.ReadVarUInt32();
        }

        Timestamp += (long)reader.ReadVarUInt64();
        if (hasLabelLists)
        {
            if ((flags & CompressedFields.ActivityOrLabelList) != 0)
            {
                reader.ReadVarUInt32();
            }
        }
        else
        {
            reader.Skip((flags & CompressedFields.ActivityOrLabelList) != 0 ? 16 : 0);
            reader.Skip((flags & CompressedFields.RelatedActivity) != 0 ? 16 : 0);
        }

        if ((flags & CompressedFields.PayloadLength) != 0)
        {
            PayloadLength = reader.ReadVarUInt32();
        }
    }

    public void ReadUncompressed(ref BlockReader reader, bool hasLabelLists)
    {
        reader.ReadUInt32(); // the length of all that follows
        MetadataId = reader.ReadUInt32() & MetadataIdMask;
        SequenceNumber = reader.ReadUInt32();
        Thread = reader.ReadUInt64();
        CaptureThread = reader.ReadUInt64();
        reader.ReadUInt32(); // the processor
        StackId = reader.ReadUInt32();
        Timestamp = reader.ReadInt64();
        reader.Skip(hasLabelLists ? sizeof(uint) : 32); // a label list, or two activity ids
        PayloadLength = reader.ReadUInt32();
    }

    [Flags]
    private enum CompressedFields : byte
    {
        MetadataId = 1,
        CaptureThreadAndSequence = 2,
        Thread = 4,
        StackId = 8,
        ActivityOrLabelList = 16,
        RelatedActivity = 32,
        PayloadLength = 128,
    }
}
