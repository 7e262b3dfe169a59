/// The phrases that come with LoaXa: collected from documents of communes that were read out as they were.
extension PlainWords {
    static let standardTable = """
        # kind\tphrase\tlời khuyên\tadvice
        officialese\ttriển khai thực hiện\tnói “làm”\tsay “do”
        officialese\ttổ chức triển khai\tnói “làm”, và ai làm\tsay who does it
        officialese\ttổ chức thực hiện\tnói ai làm việc gì\tsay who does what
        officialese\tquán triệt\tnói “hiểu rõ”\tsay “understand”
        officialese\ttrên địa bàn\tnói “ở” hoặc “trong xã ta”\tsay “in our commune”
        officialese\tđẩy mạnh công tác\tnói việc cụ thể sẽ làm\tsay what will be done
        officialese\ttăng cường công tác\tnói việc cụ thể sẽ làm\tsay what will be done
        officialese\tlàm tốt công tác\tnói việc cụ thể sẽ làm\tsay what will be done
        officialese\tcông tác tuyên truyền\tnói ai sẽ đến, ở đâu, nói gì\tsay who comes, where and with what
        officialese\tnâng cao nhận thức\tnói điều bà con cần biết\tsay what people should know
        officialese\tnâng cao năng lực\tnói bà con sẽ học được gì\tsay what people will learn
        officialese\tnhằm mục đích\tnói “để”\tsay “to”
        officialese\ttrong thời gian tới\tnói rõ từ ngày nào\tsay from which day
        officialese\ttrong thời gian qua\tnói rõ từ khi nào\tsay since when
        officialese\tcác cấp các ngành\tnói rõ tên nơi làm việc ấy\tname the office
        officialese\tcác ban ngành đoàn thể\tnói rõ tên nơi làm việc ấy\tname the office
        officialese\tcơ quan chức năng\tnói rõ cơ quan nào\tname the office
        officialese\tcơ quan có thẩm quyền\tnói rõ cơ quan nào\tname the office
        officialese\tcấp có thẩm quyền\tnói rõ cấp nào\tname who decides
        officialese\ttheo quy định của pháp luật\tnói rõ quy định ấy là gì\tsay what the rule is
        officialese\ttheo quy định hiện hành\tnói rõ quy định ấy là gì\tsay what the rule is
        officialese\tpháp luật hiện hành\tnói rõ điều luật ấy là gì\tsay what the law is
        officialese\tthực hiện nghiêm túc\tnói “làm đúng”\tsay “do it properly”
        officialese\tphối hợp chặt chẽ\tnói ai làm cùng ai\tsay who works with whom
        officialese\ttiến hành\tbỏ đi, chỉ giữ động từ phía sau\tleave it out
        officialese\tcăn cứ\tnói “theo”\tsay “according to”
        officialese\tthụ hưởng\tnói “được hưởng”\tsay “receive”
        officialese\tcác tầng lớp nhân dân\tnói “bà con”\tsay “people”
        officialese\thệ thống chính trị\tnói rõ là ai\tsay who it is
        officialese\tđối tượng\tnói “người” và là người nào\tsay which people
        officialese\tphương tiện giao thông\tnói “xe cộ”\tsay “vehicles”
        officialese\tquyết toán\tnói “tính xong tiền”\tsay “settle the sum”
        officialese\tthể chế hóa\tnói bằng lời thường ngày\tuse everyday words
        officialese\tchủ thể\tnói rõ là ai\tsay who it is
        officialese\tcá nhân hóa\tnói “hợp với từng người”\tsay “for each person”
        slogan\tquyết tâm chính trị\tnói việc sẽ làm và ngày xong\tsay what will be done and when
        slogan\tđột phá chiến lược\tnói điều gì sẽ khác đi với bà con\tsay what will change
        slogan\tkhâu đột phá\tnói điều gì sẽ khác đi với bà con\tsay what will change
        slogan\ttạo bước đột phá\tnói điều gì sẽ khác đi với bà con\tsay what will change
        slogan\tbước đột phá\tnói điều gì sẽ khác đi với bà con\tsay what will change
        slogan\tra sức thi đua\tnói việc cần làm\tsay what to do
        slogan\tkhí thế thi đua\tnói việc cần làm\tsay what to do
        slogan\tphong trào thi đua\tnói việc cần làm\tsay what to do
        slogan\tphấn đấu hoàn thành\tnói ngày sẽ xong\tsay when it will be done
        slogan\tthực hiện thắng lợi\tnói việc gì đã xong\tsay what was done
        slogan\tthành công tốt đẹp\tnói kết quả cụ thể\tsay what came of it
        slogan\tlan tỏa mạnh mẽ\tnói bao nhiêu người đã làm\tsay how many did it
        slogan\thiệu ứng lan tỏa\tnói bao nhiêu người đã làm\tsay how many did it
        slogan\tchung sức đồng lòng\tnói việc cần cùng làm\tsay what to do together
        slogan\tchung tay xây dựng\tnói việc cần cùng làm\tsay what to do together
        slogan\tquyết liệt\tnói việc cụ thể\tsay what is done
        slogan\tphát triển nhanh bền vững\tnói bà con được gì\tsay what people gain
        slogan\tvăn minh hiện đại\tnói bà con được gì\tsay what people gain
        slogan\ttầm cao mới\tnói điều gì tốt hơn trước\tsay what is better than before
        slogan\tđi vào chiều sâu\tnói điều gì tốt hơn trước\tsay what is better than before
        slogan\tphát huy vai trò\tnói ai sẽ làm gì\tsay who does what
        slogan\tkhông ngừng nâng cao\tnói sẽ thêm được gì\tsay what will be added
        slogan\tnhiệt liệt chào mừng\tnói việc mừng ấy là gì\tsay what is celebrated
        slogan\ttự giác tham gia\tnói bà con cần làm gì\tsay what people should do
        """
}
