using System.Text;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>
/// A file of learnt things: what it is and how long, then names and places, then the things themselves.
/// </summary>
/// <remarks>Written by the build and read by the program that came out of it, never by another one.</remarks>
sealed class LearntFile
{
    const string Head = "FamilyGuide learnt 3";

    /// <summary>A line of the processor's cache.</summary>
    const int Alignment = 64;

    readonly string _path;
    readonly Dictionary<string, (long Place, int Length)> _places;

    LearntFile(string path, Dictionary<string, (long Place, int Length)> places)
    {
        _path = path;
        _places = places;
    }

    /// <summary>Null when there is none, or a part of one, or of another version.</summary>
    public static LearntFile? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        if (stream.Length < Head.Length + 1 + sizeof(long))
        {
            return null;
        }

        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (Encoding.UTF8.GetString(reader.ReadBytes(Head.Length)) != Head || reader.ReadInt64() != stream.Length)
        {
            return null;
        }

        var places = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            places.Add(reader.ReadString(), (reader.ReadInt64(), reader.ReadInt32()));
        }

        return new(path, places);
    }

    /// <summary>Whoever reads it meanwhile goes on reading the old one.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> things)
    {
        var names = things.Keys.Order(StringComparer.Ordinal).ToArray();
        const int LengthOfPlace = sizeof(long) + sizeof(int);
        var place = Aligned(
            Head.Length + sizeof(long) + sizeof(int) + names.Sum(name => 1 + name.Length + LengthOfPlace));
        var length = place + names.Sum(name => (long)Aligned(things[name].Length));
        var unfinished = path + ".new";
        using (var writer = new BinaryWriter(File.Create(unfinished), Encoding.UTF8))
        {
            writer.Write(Encoding.UTF8.GetBytes(Head));
            writer.Write(length);
            writer.Write(names.Length);
            foreach (var name in names)
            {
                writer.Write(name);
                writer.Write((long)place);
                writer.Write(things[name].Length);
                place += Aligned(things[name].Length);
            }

            foreach (var name in names)
            {
                Pad(writer);
                writer.Write(things[name]);
            }

            Pad(writer);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Numbers are read where they lie: each thing begins where a number may.</summary>
    static int Aligned(int place) => (place + Alignment - 1) / Alignment * Alignment;

    static void Pad(BinaryWriter writer)
    {
        writer.Flush();
        var at = (int)writer.BaseStream.Position;
        writer.Write(new byte[Aligned(at) - at]);
    }

    /// <summary>Reads the thing; null when it isn't there.</summary>
    public LearntReader? Find(string name) =>
        _places.TryGetValue(name, out var thing) ? new(LearntMemory.Read(_path, thing.Place, thing.Length)) : null;
}
